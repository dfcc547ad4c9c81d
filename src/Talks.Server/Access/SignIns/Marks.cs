namespace Talks.Server.Access.SignIns;

/// <summary>By what people and their sessions at a provider are known here: keyed hashes, which name nobody to who reads the journal.</summary>
sealed class Marks(Secrets secrets)
{
    public string Person(string issuer, string subject) => secrets.MarkOf($"person/{issuer}\n{subject}");

    public string Session(string issuer, string session) => secrets.MarkOf($"session/{issuer}\n{session}");
}
