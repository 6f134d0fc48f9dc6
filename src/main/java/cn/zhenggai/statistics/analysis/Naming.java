package cn.zhenggai.statistics.analysis;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.shared.table.Wording;
import cn.zhenggai.statistics.measure.Dimension;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people call the keys of a dimension, in the language of whoever asks. One statement at most. */
@Component
public class Naming {

    private final JdbcClient jdbc;
    private final HazardCatalogue catalogue;
    private final Wording words;

    Naming(JdbcClient jdbc, HazardCatalogue catalogue, Wording words) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.words = words;
    }

    List<Line> named(Dimension by, List<Line> lines) {
        Map<String, String> names = names(by, lines.stream().map(Line::key).toList());
        return lines.stream().map(line -> line.named(names.get(line.key()))).toList();
    }

    /** A name for each key; the key itself where nobody knows it. */
    public Map<String, String> names(Dimension by, Collection<String> keys) {
        Map<String, String> names = new HashMap<>();
        keys.forEach(key -> names.put(key, key));
        List<String> known =
                keys.stream().filter(key -> !Dimension.NONE.equals(key)).toList();
        if (known.size() < keys.size()) {
            names.put(Dimension.NONE, words.of("statistics.none." + by));
        }
        switch (by) {
            case TOWNSHIP, SCHOOL, SECTION ->
                names.putAll(read("select id k, name from org_unit where id in (:keys)", known));
            case INSPECTOR -> names.putAll(read("select id k, name from org_person where id in (:keys)", known));
            case CAMPAIGN ->
                names.putAll(read("select campaign_id k, name from campaign_name where campaign_id in (:keys)", known));
            case ITEM -> known.forEach(key -> names.put(key, item(key)));
            case CATEGORY -> known.forEach(key -> names.put(key, words.known("category." + key, key)));
            case LADDER -> known.forEach(key -> names.put(key, words.known("escalation.level." + key, key)));
            case KIND, PLACE, DEADLINE -> {}
            case SOURCE -> known.forEach(key -> names.put(key, words.known("case.source." + key, key)));
            case SEVERITY -> known.forEach(key -> names.put(key, words.known("severity." + key, key)));
        }
        return names;
    }

    private String item(String code) {
        return catalogue
                .item(code)
                .map(HazardItem::subCategory)
                .map(name -> code + " " + name)
                .orElse(code);
    }

    private Map<String, String> read(String sql, List<String> keys) {
        Map<String, String> names = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql(sql)
                    .param("keys", Set.copyOf(keys.stream().map(Long::valueOf).toList()))
                    .query(row -> {
                        names.put(row.getString("k"), row.getString("name"));
                    });
        }
        return names;
    }
}
