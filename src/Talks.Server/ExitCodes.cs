namespace Talks.Server;

/// <summary>How the server's process ends.</summary>
static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>The web port is taken.</summary>
    public const int PortTaken = 2;

    /// <summary>The data folder is in use, of a newer version, full, or not writable.</summary>
    public const int DataFolder = 3;
}
