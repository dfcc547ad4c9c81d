using System.Globalization;

namespace Talks.Storage;

/// <summary>One step of a schema, embedded as <c>Store/Migrations/001-name.sql</c>. Steps go forward only.</summary>
internal sealed record Migration(int Version, string Sql)
{
    /// <param name="store">The folder of the store: <c>Sqlite</c> or <c>Postgres</c>.</param>
    /// <returns>All steps in order; the version of a store is that of the last one it has taken.</returns>
    public static IReadOnlyList<Migration> Of(string store)
    {
        var folder = $"{store}/Migrations/";
        var assembly = typeof(Migration).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Select(name => name.Replace('\\', '/'))
                .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    var version = int.Parse(name.AsSpan(folder.Length, 3), CultureInfo.InvariantCulture);
                    return new Migration(version, text.ReadToEnd());
                }),
        ];
    }
}
