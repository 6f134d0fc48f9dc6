package cn.zhenggai.notice.reading;

import cn.zhenggai.organisation.school.FindingSchools;
import cn.zhenggai.rectification.search.TypedNumber;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.text.Typed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what somebody typed into a condition over {@code notice n}: a number in any spelling, a school, or words of the subject. */
@Component
class NoticeSearch {

    private static final int TELLING_SCHOOLS = 40;

    private final FindingSchools schools;

    NoticeSearch(FindingSchools schools) {
        this.schools = schools;
    }

    record Condition(String sql, Map<String, Object> values) {}

    Condition of(String text, Actor reader) {
        Typed typed = Typed.of(text);
        if (typed.empty()) {
            return new Condition("1 = 0", Map.of());
        }
        return numbered(typed.plain()).orElseGet(() -> worded(typed, reader));
    }

    static boolean isNumber(String text) {
        return TypedNumber.ofNotice(Typed.of(text).plain())
                .filter(number -> number.line() == null)
                .isPresent();
    }

    /** Empty for what is no number. Index {@code uk_notice_seq}, by way of the few sequences that there are. */
    private static Optional<Condition> numbered(String plain) {
        return TypedNumber.ofNotice(plain).map(number -> {
            Map<String, Object> values = new HashMap<>();
            values.put("seq", number.seq());
            values.put("code", number.code());
            values.put("year", year(number.year()));
            return new Condition("""
                    n.id in (select m.id from notice_counter q
                             join notice m on m.issuer_code = q.issuer_code and m.issued_year = q.issued_year and m.seq = :seq
                             where locate(:code, lower(q.issuer_code)) > 0 and (:year = 0 or q.issued_year = :year))""", values);
        });
    }

    private static int year(@Nullable Integer typed) {
        return typed == null ? 0 : typed;
    }

    private Condition worded(Typed typed, Actor reader) {
        StringBuilder sql = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < typed.words().size(); i++) {
            Typed.Word word = typed.words().get(i);
            List<Long> meant = schools.meantBy(word, reader, TELLING_SCHOOLS + 1);
            boolean telling = !meant.isEmpty() && meant.size() <= TELLING_SCHOOLS;
            values.put("word" + i, telling ? meant : word.plain());
            sql.append(
                    telling
                            ? " and n.school_id in (:word%1$d)".formatted(i)
                            : " and (locate(:word%1$d, lower(n.school_name)) > 0 or locate(:word%1$d, lower(n.subject)) > 0)"
                                    .formatted(i));
        }
        return new Condition("(" + sql + ")", values);
    }
}
