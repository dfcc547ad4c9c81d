using System.Security.Cryptography;
using System.Text;

namespace Talks.Server.Access;

/// <summary>
/// Codes and tokens are derived from the server's secret, so that none is stored: whoever reads the journal holds no
/// key to any seat.
/// </summary>
/// <param name="secret">32 random bytes, kept beside the journal.</param>
public sealed class Secrets(byte[] secret)
{
    const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const string ControlSeat = "control";
    const string SpectatorSeat = "spectator";

    /// <summary>The invitation code of a party, or of spectators: 8 letters and digits without I, L, O and U, 40 bits.</summary>
    /// <param name="number">0 for the code that came with the session, then 1, 2, 3 ...</param>
    public string CodeFor(string session, string? party, int number = 0)
    {
        var mac = Mac(number == 0 ? $"code/{session}/{party}" : $"code/{session}/{party}/{number}");
        var code = new StringBuilder(9);
        for (var i = 0; i < 8; i++)
        {
            if (i == 4)
                code.Append('-');
            code.Append(Alphabet[mac[i] % 32]);
        }
        return code.ToString();
    }

    /// <summary>
    /// What the lobby keeps of a code. Without the server's secret nobody can try all codes against it, of which there are few
    /// enough for that. Case, spaces, hyphens and look-alikes (O, I, L) do not matter.
    /// </summary>
    public string HashOf(string code) => Convert.ToHexStringLower(Mac($"invitation/{Plain(code)}"));

    /// <summary>What the lobby kept of a code before hashes were keyed: sessions begun then are still found.</summary>
    public static string UnkeyedHashOf(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Plain(code))));

    /// <summary>What is kept of something that names a person: it tells nobody who.</summary>
    public string MarkOf(string text) => Convert.ToHexStringLower(Mac($"mark/{text}").AsSpan(0, 16));

    /// <summary>The same person for the same key, so that joining again finds the seat.</summary>
    public string PersonFor(string session, string? party, string key) =>
        Convert.ToHexStringLower(Mac($"person/{session}/{party}/{key}").AsSpan(0, 6));

    public string TokenFor(Seat seat)
    {
        var name = seat switch
        {
            { Kind: Contracts.SeatKind.Control } => Numbered(ControlSeat, seat.Issue),
            { Kind: Contracts.SeatKind.Spectator } => Numbered(SpectatorSeat, seat.Issue),
            _ => $"{seat.Party}.{seat.Person}",
        };
        var body = $"{seat.Session}.{name}";
        return $"{body}.{Convert.ToHexStringLower(Mac($"token/{body}").AsSpan(0, 16))}";
    }

    /// <summary>The seat a token stands for; null if this server never gave it out.</summary>
    public Seat? Read(string token)
    {
        var parts = token.Split('.');
        var seat = parts switch
        {
            [var session, var name, _] when NumberIn(ControlSeat, name) is { } issue => Seat.OfControl(session, issue),
            [var session, var name, _] when NumberIn(SpectatorSeat, name) is { } issue => Seat.OfSpectator(
                session,
                issue
            ),
            [var session, var party, var person, _] => Seat.OfDelegate(session, party, person),
            _ => null,
        };
        if (seat is null)
            return null;
        var real = Encoding.UTF8.GetBytes(TokenFor(seat));
        return CryptographicOperations.FixedTimeEquals(real, Encoding.UTF8.GetBytes(token)) ? seat : null;
    }

    static string Numbered(string name, int issue) => issue == 0 ? name : $"{name}-{issue}";

    /// <summary>The number behind a name; null if it is another name.</summary>
    static int? NumberIn(string name, string text) =>
        text == name ? 0
        : text.StartsWith(name + "-", StringComparison.Ordinal)
        && int.TryParse(text[(name.Length + 1)..], out var issue)
            ? issue
        : null;

    static string Plain(string code) =>
        string.Concat(
            code.ToUpperInvariant()
                .Where(char.IsAsciiLetterOrDigit)
                .Select(c =>
                    c switch
                    {
                        'O' => '0',
                        'I' or 'L' => '1',
                        _ => c,
                    }
                )
        );

    byte[] Mac(string text) => HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text));
}
