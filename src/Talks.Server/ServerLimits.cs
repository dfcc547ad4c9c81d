namespace Talks.Server;

/// <summary>Every limit the server holds connections to. Limits of the talks themselves are in the rules.</summary>
public static class ServerLimits
{
    /// <summary>Largest message a client may send, bytes.</summary>
    public const int MessageBytes = 128 * 1024;

    /// <summary>Messages a connection may send at once, and per second over time.</summary>
    public const int MessagesBurst = 120;
    public const int MessagesPerSecond = 30;

    /// <summary>What one seat may send over all its connections to a server: at once, and per second over time.</summary>
    public const int SeatMessagesBurst = 240;
    public const int SeatMessagesPerSecond = 60;

    /// <summary>Codes and tokens one address may try per minute.</summary>
    public const int TriesPerMinute = 300;

    /// <summary>Sessions one address may start per minute.</summary>
    public const int SessionsPerMinute = 20;

    /// <summary>Most frames, and about the most bytes, in one batch of a feed.</summary>
    public const int FramesPerBatch = 256;
    public const int BytesPerBatch = 64 * 1024;

    /// <summary>The longest message that is kept for others who read the same, or whose memory is kept for the next.</summary>
    public const int BytesHeldOfAFeed = 8 * 1024;

    public const int CommandIdLength = 64;

    /// <summary>Characters of an invitation code as people may type it.</summary>
    public const int CodeLength = 64;

    /// <summary>How long an invitation may last, and how many it may admit.</summary>
    public const int InvitationHours = 8_760;
    public const int InvitationPlaces = 10_000;

    /// <summary>How long a command is tried again while its session moves to a new activation.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>Grains of which a server remembers where they live. Room for all is set aside at its start: some 20 bytes for each.</summary>
    public const int GrainsLocated = 100_000;

    /// <summary>Buffers of one size kept for reuse, for each processor: as many as connections may be sent something at once.</summary>
    public const int PooledBuffers = 4_096;
}
