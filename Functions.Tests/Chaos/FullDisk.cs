namespace Checker.Tests.Chaos;

/// <summary>Where no file can be made: a folder for temporary files on a disk that takes nothing more.</summary>
internal static class FullDisk
{
    /// <summary>On Linux <c>/proc</c> is such a place for everybody, the superuser included; elsewhere it is no folder at all.</summary>
    public const string Folder = "/proc";
}
