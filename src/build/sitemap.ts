/** A sitemap of the rendered pages. `site` ends in a slash. */
export function sitemapXml(site: string, paths: readonly string[], day: string): string {
  const urls = paths.map((path) => `<url><loc>${site}${path.slice(1)}</loc><lastmod>${day}</lastmod></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}

export function robotsText(site: string): string {
  return `User-agent: *\nAllow: /\nSitemap: ${site}sitemap.xml\n`
}
