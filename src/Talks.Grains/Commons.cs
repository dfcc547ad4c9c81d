using System.Diagnostics.CodeAnalysis;

namespace Talks.Grains;

/// <summary>Values that many have in common, each known for as long as anybody holds it.</summary>
public sealed class Commons<TKey, T>
    where TKey : notnull
    where T : class
{
    const int TidyFrom = 1_024;
    readonly Lock gate = new();
    readonly Dictionary<TKey, WeakReference<T>> known = [];
    int tidyAt = TidyFrom;

    public bool TryFind(TKey key, [NotNullWhen(true)] out T? value)
    {
        lock (gate)
        {
            value = null;
            return known.TryGetValue(key, out var held) && held.TryGetTarget(out value);
        }
    }

    /// <summary>The value that is held already; if none is, this one, which is known from now on.</summary>
    public T Keep(TKey key, T value)
    {
        lock (gate)
        {
            if (known.TryGetValue(key, out var held) && held.TryGetTarget(out var same))
                return same;
            known[key] = new(value);
            Tidy();
            return value;
        }
    }

    void Tidy()
    {
        if (known.Count < tidyAt)
            return;
        foreach (var (key, held) in known.ToList())
            if (!held.TryGetTarget(out _))
                known.Remove(key);
        tidyAt = Math.Max(TidyFrom, known.Count * 2);
    }
}
