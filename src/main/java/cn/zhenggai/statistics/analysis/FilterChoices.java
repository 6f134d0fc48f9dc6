package cn.zhenggai.statistics.analysis;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.statistics.measure.Dimension;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a reader can narrow figures to, where there are few enough to choose from. Schools, items and people are reached from their lines. */
@Component
public class FilterChoices {

    private static final String CHOICES = """
            select u.kind d, cast(u.id as char(20)) k, u.name from org_unit u
            where u.bureau_id = :bureau and u.kind in ('TOWNSHIP', 'SECTION')
            union all
            select distinct 'KIND', u.school_kind, u.school_kind from org_unit u
            where u.bureau_id = :bureau and u.school_kind is not null
            union all
            select 'CAMPAIGN', cast(n.campaign_id as char(20)), n.name from campaign_name n
            order by 1, 3, 2""";

    private final JdbcClient jdbc;
    private final HazardCatalogue catalogue;
    private final Naming naming;

    FilterChoices(JdbcClient jdbc, HazardCatalogue catalogue, Naming naming) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.naming = naming;
    }

    /** Names by key, for each dimension that can be chosen from. One statement. */
    public Map<Dimension, Map<String, String>> of(Actor reader) {
        Map<Dimension, Map<String, String>> choices = new EnumMap<>(Dimension.class);
        jdbc.sql(CHOICES).param("bureau", reader.bureauId()).query((RowCallbackHandler) row -> choices.computeIfAbsent(
                        Dimension.valueOf(row.getString("d").strip()), by -> new LinkedHashMap<>())
                .put(row.getString("k"), row.getString("name")));
        choices.put(
                Dimension.CATEGORY,
                named(Dimension.CATEGORY, catalogue.categories().keySet()));
        choices.put(Dimension.SOURCE, named(Dimension.SOURCE, words(Source.values())));
        choices.put(Dimension.SEVERITY, named(Dimension.SEVERITY, words(Severity.values())));
        return choices;
    }

    private Map<String, String> named(Dimension by, Collection<String> keys) {
        Map<String, String> names = naming.names(by, keys);
        Map<String, String> sorted = new LinkedHashMap<>();
        keys.forEach(key -> sorted.put(key, names.get(key)));
        return sorted;
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
