namespace Talks.Storage;

/// <summary>One line of a stream. The journal never looks inside the body.</summary>
/// <param name="Seq">Place in the stream: 1, 2, 3, ... without gaps.</param>
/// <param name="At">The instant the writer gives it, in Unix milliseconds.</param>
/// <param name="CommandId">
/// The command it answers, at most once per stream, so that a command repeated after a lost answer cannot take
/// effect twice. Who holds the stream sees to that, having read it whole; the journal lets nobody else append and does not look,
/// but <see cref="IRecord.VerifyAsync"/> does. Null for the other entries of the same command and for what nobody asked for.
/// </param>
/// <param name="Body">Opaque bytes, at most <see cref="JournalLimits.BodyBytes"/>. Not to be changed afterwards.</param>
public sealed record Entry(long Seq, long At, string? CommandId, byte[] Body);
