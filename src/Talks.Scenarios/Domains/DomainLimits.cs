namespace Talks.Scenarios.Domains;

/// <summary>Bounds on the files of a domain of the field. Beyond one of these a file is refused, with the bound in the message.</summary>
public static class DomainLimits
{
    public const long FileBytes = 64 << 20;

    /// <summary>Bytes a workbook may unpack to.</summary>
    public const long UnpackedBytes = 256 << 20;

    /// <summary>Rows of a table.</summary>
    public const int Rows = 100_000;
    public const int Columns = 200;

    /// <summary>Files of one domain.</summary>
    public const int Files = 1_000;
}
