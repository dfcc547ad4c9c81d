namespace Talks.Load.Wires;

/// <summary>How a peer is spoken to over a websocket. One thread calls it.</summary>
abstract class Dialect
{
    /// <summary>The connection is open; what is sent now should end in <see cref="Line.Ready"/>.</summary>
    public abstract void Opened(Line line);

    /// <summary>One message of the websocket. Must pass what was said on to the line's <see cref="Hearing"/>.</summary>
    public abstract void Heard(Line line, ReadOnlySpan<byte> message);

    public abstract void Say(Line line, ReadOnlySpan<byte> text);

    /// <summary>Called every ten seconds, for peers that want a sign of life.</summary>
    public virtual void Beat(Line line) { }
}
