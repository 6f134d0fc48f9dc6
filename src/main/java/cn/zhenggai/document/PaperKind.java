package cn.zhenggai.document;

import java.util.List;

/**
 * A kind of paper, one line of {@code papers.csv}.
 *
 * @param code stands for good in what was issued
 * @param name as people call it
 * @param template name of its Word file
 * @param series what its numbers begin with, {@code 青教安延}; null when its number is that of what it is about, or none
 * @param issuedAfter the moments or deeds after which it is issued and kept; empty for what is only ever printed
 */
public record PaperKind(
        String code, String name, String template, PaperContent content, String series, List<String> issuedAfter) {

    public boolean issuedAfter(String moment) {
        return issuedAfter.contains(moment);
    }
}
