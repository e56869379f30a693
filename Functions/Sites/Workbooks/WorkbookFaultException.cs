namespace Checker.Sites.Workbooks;

/// <summary>A workbook cannot be read; ends the reading of the whole file.</summary>
/// <param name="message">In Chinese: what is wrong and what to do.</param>
internal sealed class WorkbookFaultException(string message) : Exception(message);
