using System.Security.Cryptography;

namespace Talks.Storage;

/// <summary>The random key a server signs with, made once and kept in a file that its owner alone may read.</summary>
internal static class ServerSecret
{
    public const int Bytes = 32;

    public static byte[] ReadOrCreate(string path)
    {
        if (!File.Exists(path))
            Write(path, RandomNumberGenerator.GetBytes(Bytes));
        return Read(path);
    }

    public static byte[] Read(string path)
    {
        var secret = File.ReadAllBytes(path);
        return secret.Length == Bytes
            ? secret
            : throw new UnusableStoreException(
                StoreFault.Foreign,
                $"'{path}' holds {secret.Length} bytes where a key has {Bytes}: restore it from a backup, or delete it, "
                    + "which makes every invitation and sign-in given out so far invalid."
            );
    }

    public static void Copy(string from, string to) => Write(to, File.ReadAllBytes(from));

    /// <summary>Written aside and then renamed: a crash leaves a whole key or none.</summary>
    public static void Write(string path, byte[] secret)
    {
        var aside = path + ".new";
        File.Delete(aside);
        using (var file = OwnersFile.Create(aside))
        {
            file.Write(secret);
            file.Flush(flushToDisk: true);
        }
        File.Move(aside, path);
    }
}
