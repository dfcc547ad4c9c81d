using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Talks.Server.Access.SignIns;

/// <summary>
/// Seals cookies under keys derived from the server's secret, so that every server of a cluster, and each after a restart, reads
/// them, and no key is kept anywhere else. AES-256-GCM with a random nonce.
/// </summary>
public sealed class DerivedProtection(byte[] key) : IDataProtector
{
    const int KeyBytes = 32;
    static readonly int NonceBytes = AesGcm.NonceByteSizes.MaxSize;
    static readonly int TagBytes = AesGcm.TagByteSizes.MaxSize;

    public IDataProtector CreateProtector(string purpose) =>
        new DerivedProtection(
            HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyBytes, info: Encoding.UTF8.GetBytes($"protect/{purpose}"))
        );

    public byte[] Protect(byte[] plaintext)
    {
        var sealedBytes = new byte[NonceBytes + TagBytes + plaintext.Length];
        var (nonce, tag, body) = Parts(sealedBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plaintext, body, tag);
        return sealedBytes;
    }

    /// <exception cref="CryptographicException">It was not sealed here for this purpose, or was changed.</exception>
    public byte[] Unprotect(byte[] protectedData)
    {
        if (protectedData.Length < NonceBytes + TagBytes)
            throw new CryptographicException("Too short to be sealed.");
        var (nonce, tag, body) = Parts(protectedData);
        var plain = new byte[body.Length];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(nonce, body, tag, plain);
        return plain;
    }

    static Parted Parts(byte[] bytes) =>
        new(bytes.AsSpan(0, NonceBytes), bytes.AsSpan(NonceBytes, TagBytes), bytes.AsSpan(NonceBytes + TagBytes));

    readonly ref struct Parted(Span<byte> nonce, Span<byte> tag, Span<byte> body)
    {
        readonly Span<byte> nonce = nonce;
        readonly Span<byte> tag = tag;
        readonly Span<byte> body = body;

        public void Deconstruct(out Span<byte> nonce, out Span<byte> tag, out Span<byte> body)
        {
            nonce = this.nonce;
            tag = this.tag;
            body = this.body;
        }
    }
}
