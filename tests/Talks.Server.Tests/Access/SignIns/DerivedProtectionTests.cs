using System.Security.Cryptography;
using CsCheck;
using Talks.Server.Access.SignIns;

namespace Talks.Server.Tests.Access.SignIns;

public sealed class DerivedProtectionTests
{
    static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    public void What_one_server_seals_another_with_the_same_secret_opens_and_nobody_else() =>
        Gen.Select(Gen.Byte.Array[0, 200], Gen.String[0, 10], Gen.Int[0, 1_000])
            .Sample(
                (plain, purpose, place) =>
                {
                    var sealedBytes = Opener(Secret, purpose).Protect(plain);
                    Assert.Equal(plain, Opener(Secret, purpose).Unprotect(sealedBytes));
                    Refuses(Opener(Secret, purpose + "x"), sealedBytes);
                    Refuses(Opener([.. Secret.Reverse()], purpose), sealedBytes);
                    sealedBytes[place % sealedBytes.Length] ^= 1;
                    Refuses(Opener(Secret, purpose), sealedBytes);
                    Refuses(Opener(Secret, purpose), sealedBytes[..(place % 28)]);
                },
                iter: 300
            );

    static Microsoft.AspNetCore.DataProtection.IDataProtector Opener(byte[] secret, string purpose) =>
        new DerivedProtection(secret).CreateProtector(purpose);

    static void Refuses(Microsoft.AspNetCore.DataProtection.IDataProtector opener, byte[] sealedBytes) =>
        Assert.ThrowsAny<CryptographicException>(() => opener.Unprotect(sealedBytes));
}
