namespace Checker.Tests.Chaos;

/// <summary>A folder for temporary files in which no file can be made.</summary>
internal static class Unwritable
{
    /// <summary>On Linux it is one for everybody, the superuser included; elsewhere there is no such folder.</summary>
    public const string Folder = "/proc";
}
