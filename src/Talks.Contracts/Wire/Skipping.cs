using MessagePack;

namespace Talks.Contracts.Wire;

static class Skipping
{
    /// <summary>Passes over one value. It needs no stack, unlike the reader's own <c>Skip</c>, which a deeply nested value can exhaust.</summary>
    public static void SkipValue(ref this MessagePackReader reader)
    {
        for (long left = 1; left > 0; left--)
        {
            if (reader.NextMessagePackType == MessagePackType.Array)
                left += reader.ReadArrayHeader();
            else if (reader.NextMessagePackType == MessagePackType.Map)
                left += 2L * reader.ReadMapHeader();
            else
                reader.Skip();
        }
    }
}
