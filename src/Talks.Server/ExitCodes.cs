namespace Talks.Server;

/// <summary>How the server's process ends.</summary>
static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>The web port is taken.</summary>
    public const int PortTaken = 2;

    /// <summary>The data folder or the database is in use, of a newer version, full, or out of reach.</summary>
    public const int Store = 3;

    /// <summary>An option cannot be read.</summary>
    public const int BadOption = 4;
}
