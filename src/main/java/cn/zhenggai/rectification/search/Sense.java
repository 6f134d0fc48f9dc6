package cn.zhenggai.rectification.search;

import cn.zhenggai.shared.text.Typed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one word may stand for: a part of a text, schools, a number, people. Says each as SQL; the parameters begin with
 * the place of the word.
 *
 * @param manySchools it is in the names of so many that it tells none
 */
record Sense(
        int place,
        Typed.Word word,
        List<Long> schools,
        boolean manySchools,
        List<Long> people,
        List<String> numbers,
        Optional<TypedNumber.OfNotice> notice) {

    String name(String part) {
        return "w" + place + part;
    }

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(name("text"), word.within());
        putUnlessEmpty(values, "schools", schools);
        putUnlessEmpty(values, "people", people);
        putUnlessEmpty(values, "numbers", numbers);
        notice.ifPresent(one -> {
            values.put(name("notice"), Terms.of(one));
            values.put(name("code"), one.code());
            values.put(name("line"), one.line() == null ? "%" : one.lineEnd());
        });
        return values;
    }

    private void putUnlessEmpty(Map<String, Object> values, String part, List<?> list) {
        if (!list.isEmpty()) {
            values.put(name(part), list);
        }
    }

    /** A case that the word fits, over {@code c}. Nothing here is a way to find it: the row is there already, and {@code coalesce} keeps servers from trying. */
    String fits() {
        List<String> ways = new ArrayList<>();
        ways.add("(select k.words from case_words k where k.case_id = c.id) like :" + name("text"));
        if (!schools.isEmpty()) {
            ways.add("coalesce(c.school_id, 0) in (:" + name("schools") + ")");
        }
        ways.addAll(exact());
        return "(" + String.join(" or ", ways) + ")";
    }

    /** The ways in which it is a number or a person. */
    private List<String> exact() {
        List<String> ways = new ArrayList<>();
        if (!numbers.isEmpty()) {
            ways.add("coalesce(c.number, '') in (:" + name("numbers") + ")");
        }
        if (notice.isPresent()) {
            ways.add(numbered());
        }
        if (!people.isEmpty()) {
            ways.add(
                    ("coalesce(c.opened_by, 0) in (:%1$s) or coalesce(c.assignee_id, 0) in (:%1$s) or exists (select 1 from case_verifier v"
                                    + " where v.case_id = c.id and v.person_id in (:%1$s))")
                            .formatted(name("people")));
        }
        return ways;
    }

    private String numbered() {
        return ("(exists (select 1 from case_term x where x.term = :%1$s and x.case_id = c.id)"
                        + " and (locate(:%2$s, lower(c.printed_number)) > 0 and c.printed_number like :%3$s"
                        + " or locate(:%2$s, lower(c.old_number)) > 0 and c.old_number like :%3$s))")
                .formatted(name("notice"), name("code"), name("line"));
    }

    /** It is exactly this number; empty for what is none. */
    Optional<String> isNumber() {
        List<String> ways = new ArrayList<>();
        if (!numbers.isEmpty()) {
            ways.add("c.number in (:" + name("numbers") + ")");
        }
        if (notice.isPresent()) {
            ways.add("c.id in (select x.case_id from case_term x where x.term = :" + name("notice") + ") and "
                    + numbered());
        }
        return ways.isEmpty() ? Optional.empty() : Optional.of("(" + String.join(" or ", ways) + ")");
    }

    /** Each a way to the ids of some of its cases by an index; together they lead to all. */
    List<String> ways(String pair) {
        List<String> ways = new ArrayList<>();
        ways.add("select t.case_id id from case_term t where t.term " + (single() ? "like" : "=") + " :" + pair);
        if (!schools.isEmpty()) {
            ways.add("select s.id from rectification_case s where s.school_id in (:" + name("schools") + ")");
        }
        if (!numbers.isEmpty()) {
            ways.add("select n.id from rectification_case n where n.number in (:" + name("numbers") + ")");
        }
        if (notice.isPresent()) {
            ways.add("select x.case_id id from case_term x where x.term = :" + name("notice"));
        }
        if (!people.isEmpty()) {
            ways.add("select o.id from rectification_case o where o.opened_by in (:" + name("people") + ")");
            ways.add("select a.id from rectification_case a where a.assignee_id in (:" + name("people") + ")");
            ways.add("select v.case_id id from case_verifier v where v.person_id in (:" + name("people") + ")");
        }
        return ways;
    }

    boolean single() {
        return word.folded().codePointCount(0, word.folded().length()) == 1;
    }

    /** The terms that a text with this word has, by the names of their parameters. */
    Map<String, Object> pairs() {
        Map<String, Object> pairs = new LinkedHashMap<>();
        List<String> all = single() ? List.of(word.folded() + "%") : List.copyOf(Terms.within(word.folded()));
        for (int i = 0; i < Math.min(all.size(), MOST_PAIRS); i++) {
            pairs.put(name("pair" + i), all.get(i));
        }
        return pairs;
    }

    private static final int MOST_PAIRS = 10;
}
