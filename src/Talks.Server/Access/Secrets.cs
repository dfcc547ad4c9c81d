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
    public string CodeFor(string session, string? party)
    {
        var mac = Mac($"code/{session}/{party}");
        var code = new StringBuilder(9);
        for (var i = 0; i < 8; i++)
        {
            if (i == 4)
                code.Append('-');
            code.Append(Alphabet[mac[i] % 32]);
        }
        return code.ToString();
    }

    /// <summary>What the lobby keeps of a code: case, spaces, hyphens and look-alikes (O, I, L) do not matter.</summary>
    public static string HashOf(string code)
    {
        var plain = string.Concat(
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
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
    }

    public string TokenFor(Seat seat)
    {
        var name = seat switch
        {
            { Kind: Contracts.SeatKind.Control } => ControlSeat,
            { Kind: Contracts.SeatKind.Spectator } => SpectatorSeat,
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
            [var session, ControlSeat, _] => Seat.OfControl(session),
            [var session, SpectatorSeat, _] => Seat.OfSpectator(session),
            [var session, var party, var person, _] => Seat.OfDelegate(session, party, person),
            _ => null,
        };
        if (seat is null)
            return null;
        var real = Encoding.UTF8.GetBytes(TokenFor(seat));
        return CryptographicOperations.FixedTimeEquals(real, Encoding.UTF8.GetBytes(token)) ? seat : null;
    }

    byte[] Mac(string text) => HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text));
}
