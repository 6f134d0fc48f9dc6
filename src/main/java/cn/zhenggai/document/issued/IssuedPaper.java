package cn.zhenggai.document.issued;

import cn.zhenggai.document.PaperContent;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A paper as it was issued. Its bytes never change.
 *
 * @param kind code of a line of {@code papers.csv}, which may have gone since
 * @param number as printed
 * @param title what it is called as a file
 * @param noticeId the notice that it is, or that it is about; null for none
 * @param issuedByName empty when it came about by itself
 * @param seal over kind, number and all hashes; stands in the log of every case that it is about
 */
public record IssuedPaper(
        long id,
        String kind,
        String name,
        PaperContent content,
        String number,
        String title,
        Long noticeId,
        Long visitId,
        Instant issuedAt,
        String issuedByName,
        String template,
        Hashes hashes,
        String seal) {

    /** Stands for the hash of a PDF that is pressed from the kept Word file whenever it is asked for. */
    static final String NOT_PRESSED = "0".repeat(64);

    /** SHA-256 of what is kept: the template it was filled from, the Word file, the PDF, and what was filled in. */
    public record Hashes(String template, String word, String pdf, String data) {

        String seal(String kind, String number) {
            return Fingerprint.of(String.join("\u001f", kind, number, template, word, pdf, data));
        }
    }

    /** What it would be sealed with today. */
    String resealed() {
        return hashes.seal(kind, number);
    }

    boolean pressed() {
        return !hashes.pdf().equals(NOT_PRESSED);
    }

    String owner() {
        return owner(id);
    }

    static String owner(long id) {
        return "paper:" + id;
    }

    static IssuedPaper read(ResultSet row, int n) throws SQLException {
        return new IssuedPaper(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("name"),
                PaperContent.valueOf(row.getString("content")),
                row.getString("number"),
                row.getString("title"),
                row.getObject("notice_id", Long.class),
                row.getObject("visit_id", Long.class),
                BureauTime.moment(row, "issued_at"),
                row.getString("issued_by_name"),
                row.getString("template"),
                new Hashes(
                        row.getString("template_hash"),
                        row.getString("word_hash"),
                        row.getString("pdf_hash"),
                        row.getString("data_hash")),
                row.getString("seal"));
    }
}
