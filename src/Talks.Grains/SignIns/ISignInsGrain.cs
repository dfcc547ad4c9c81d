namespace Talks.Grains.SignIns;

/// <summary>Which sign-ins have ended before their time; there is one, with key 0.</summary>
public interface ISignInsGrain : IGrainWithIntegerKey
{
    /// <summary>Every sign-in made before now that bears one of these marks is over.</summary>
    /// <param name="marks">Keyed hashes of a sign-in, a person, or a person's session at the provider.</param>
    Task End(string[] marks);
}

/// <param name="At">Milliseconds since 1970 UTC.</param>
public sealed record SignInFact(long At, SignInEvent Event);

/// <summary>What can happen to sign-ins. The names and shapes are the stored format: add, never rename or reuse.</summary>
public abstract record SignInEvent;

/// <summary>Sign-ins that bear this mark and were made by then are over.</summary>
public sealed record SignInEnded(string Mark) : SignInEvent;
