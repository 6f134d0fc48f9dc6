package cn.zhenggai.demo.county;

import cn.zhenggai.demo.Sheet;
import cn.zhenggai.rectification.Source;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Who does what in the county, by login, as its sheets say. */
public class Offices {

    private static final String SECTION_HEAD = "SECTION_HEAD";

    private final Map<String, String> headOf = new HashMap<>();
    private final Map<String, List<String>> inspectors = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> conflicts = new HashSet<>();
    private final Map<String, Map<String, String>> posts =
            Sheet.rows("posts").stream().collect(Collectors.toMap(row -> row.get("kind"), row -> row));

    public Offices() {
        Map<String, String> heads = Sheet.rows("staff").stream()
                .filter(row -> SECTION_HEAD.equals(row.get("roles")))
                .collect(Collectors.toMap(row -> row.get("unit"), row -> row.get("login")));
        Sheet.rows("units").forEach(row -> Sheet.words(row.get("categories"))
                .forEach(category -> headOf.put(category, heads.get(row.get("code")))));
        for (Map<String, String> row : Sheet.rows("townships")) {
            inspectors.put(row.get("name"), Sheet.words(row.get("inspectors")));
            numbers.put(row.get("name"), numbers.size() + 1);
        }
        Sheet.rows("conflicts").forEach(row -> conflicts.add(row.get("login") + row.get("school")));
    }

    public String sectionHead(String category) {
        return headOf.get(category);
    }

    /** Whether somebody has declared that he must not judge the school. */
    public boolean keepsAway(String login, School school) {
        return conflicts.contains(login + school.code());
    }

    public String township(School school) {
        return "township." + numbers.get(school.township());
    }

    /** The posts of a kind of school, by column of the sheet. */
    Map<String, String> posts(School school) {
        return posts.get(school.kind());
    }

    public boolean hasSecondWorker(School school) {
        Map<String, String> post = posts(school);
        return !post.get("second").isBlank() && school.pupils() >= Integer.parseInt(post.get("secondFrom"));
    }

    /** Conduct of teachers is found by the section that answers for it and never by a visitor to the school. */
    public String finder(School school, String category, Source source, Random random) {
        if (category.equals("L")) {
            return sectionHead(category);
        }
        return switch (source) {
            case INSPECTION -> inspector(school, random);
            case JOINT -> conflicts.contains("teamlead" + school.code()) ? "sectionhead" : "teamlead";
            case SELF_CHECK -> township(school);
            case REPORT, INSTRUCTION -> "registrar";
        };
    }

    private String inspector(School school, Random random) {
        List<String> free = inspectors.get(school.township()).stream()
                .filter(login -> !conflicts.contains(login + school.code()))
                .toList();
        return free.get(random.nextInt(free.size()));
    }
}
