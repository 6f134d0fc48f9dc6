package cn.zhenggai.demo.county;

import cn.zhenggai.demo.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sentences as people in offices and schools write them, by kind and category of hazard. */
public class Phrases {

    private static final String ANY = "*";

    private final Map<String, List<String>> texts = new HashMap<>();

    public Phrases() {
        for (Map<String, String> row : Sheet.rows("phrases")) {
            for (String category : row.get("category").split("")) {
                texts.computeIfAbsent(row.get("kind") + category, key -> new ArrayList<>())
                        .add(row.get("text"));
            }
        }
    }

    /** Those of the category and those that suit every one, in the order of the sheet. */
    public List<String> all(String kind, String category) {
        List<String> all = new ArrayList<>(texts.getOrDefault(kind + category, List.of()));
        all.addAll(texts.getOrDefault(kind + ANY, List.of()));
        return all;
    }

    /** One that suits the category, else one that suits all. */
    public String pick(String kind, String category, Random random) {
        List<String> suiting = new ArrayList<>(texts.getOrDefault(kind + category, List.of()));
        if (suiting.isEmpty() || random.nextBoolean()) {
            suiting.addAll(texts.getOrDefault(kind + ANY, List.of()));
        }
        if (suiting.isEmpty()) {
            throw new IllegalStateException("No sentence for " + kind + " " + category);
        }
        return suiting.get(random.nextInt(suiting.size()));
    }
}
