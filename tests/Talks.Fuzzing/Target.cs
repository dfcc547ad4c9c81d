namespace Talks.Fuzzing;

/// <summary>Something that reads what strangers or old files hold.</summary>
/// <param name="Corpus">Inputs it is meant for: the first of what is tried, and what everything else is bred from.</param>
/// <param name="Share">How many of a hundred inputs go to it, about: fast readers take more.</param>
/// <param name="Read">Returns whether it could be read. What it throws beside what its contract names is a finding.</param>
sealed record Target(string Name, IReadOnlyList<byte[]> Corpus, int Share, Func<byte[], bool> Read);

/// <summary>An input for which a reader broke its contract.</summary>
sealed record Finding(string Target, long Number, string What, byte[] Input);
