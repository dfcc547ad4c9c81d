using System.Collections.Immutable;

namespace Talks.Scenarios.Yaml;

/// <summary>Where a value stands. Line and column count from 1.</summary>
readonly record struct Place(string File, int Line, int Column);

abstract record YamlNode(Place At);

/// <param name="Plain">True when written without quotes, so that it may be read as a number or true or false.</param>
sealed record YamlScalar(Place At, string Value, bool Plain) : YamlNode(At)
{
    /// <summary>Nothing was written, or one of YAML's words for nothing.</summary>
    public bool IsNull => Plain && Value is "" or "~" or "null";
}

sealed record YamlList(Place At, ImmutableArray<YamlNode> Items) : YamlNode(At);

/// <summary>Keys are unique: the reader reports a repeated one and keeps the first.</summary>
sealed record YamlMap(Place At, ImmutableArray<YamlPair> Pairs) : YamlNode(At)
{
    public YamlPair? Find(string key) => Pairs.FirstOrDefault(p => p.Key.Value == key);
}

sealed record YamlPair(YamlScalar Key, YamlNode Value);
