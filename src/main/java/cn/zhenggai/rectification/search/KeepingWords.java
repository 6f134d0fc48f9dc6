package cn.zhenggai.rectification.search;

import cn.zhenggai.shared.text.Folded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps what a case is found by, in the transaction that writes the case. Doing it twice changes nothing. */
@Component
public class KeepingWords {

    private static final int ROWS_AT_ONCE = 2000;
    private static final int LONGEST = 2600;

    private final JdbcTemplate jdbc;

    KeepingWords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is searched of a case: all of it stays as it was when the case was opened. */
    public record Text(long caseId, String number, String school, String title, String description) {

        private String words() {
            String all = Stream.of(number, school, title, description)
                    .map(Folded::of)
                    .collect(Collectors.joining(" "));
            return Folded.cut(all, LONGEST);
        }
    }

    public void keep(Text text) {
        keep(text, null);
    }

    /** @param printed a number that it has already, or null */
    public void keep(Text text, @Nullable String printed) {
        jdbc.update("insert ignore into case_words (case_id, words) values (?, ?)", text.caseId(), text.words());
        Collection<String> terms = new TreeSet<>(Terms.of(List.of(text.title(), text.description())));
        terms.addAll(Terms.ofPrinted(printed));
        insert(terms.stream().map(term -> new Row(term, text.caseId())).toList());
    }

    /** The lines of a notice that has just been given this number. Index {@code ix_case_notice}. */
    public void numbered(long noticeId, String number) {
        List<String> terms = Terms.ofPrinted(number);
        List<Long> lines = jdbc.queryForList(
                "select c.id from rectification_case c where c.notice_id = ? and c.printed_number is not null",
                Long.class,
                noticeId);
        insert(terms.stream()
                .flatMap(term -> lines.stream().map(line -> new Row(term, line)))
                .toList());
    }

    private record Row(String term, long caseId) {}

    private void insert(List<Row> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            List<Row> some = rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE));
            List<Object> values = new ArrayList<>();
            some.forEach(row -> values.addAll(List.of(row.term(), row.caseId())));
            String places = some.stream().map(row -> "(?, ?)").collect(Collectors.joining(", "));
            jdbc.update("insert ignore into case_term (term, case_id) values " + places, values.toArray());
        }
    }
}
