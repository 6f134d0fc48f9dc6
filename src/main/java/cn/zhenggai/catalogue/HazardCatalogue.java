package cn.zhenggai.catalogue;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Milestone;
import cn.zhenggai.shared.Severity;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The hazards that the bureau inspects for, by code, in the order of the printed catalogue. */
@Component
public class HazardCatalogue {

    private final Map<String, HazardItem> items = new LinkedHashMap<>();
    private final Map<String, String> categories = new LinkedHashMap<>();

    HazardCatalogue() {
        try (InputStream file = new ClassPathResource("catalogue/hazard-catalogue.csv").getInputStream();
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(file)) {
            rows.forEachRemaining(row -> add(item(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<HazardItem> item(String code) {
        return Optional.ofNullable(items.get(code));
    }

    public Collection<HazardItem> items() {
        return items.values();
    }

    /** Letters and Chinese names of the categories. */
    public Map<String, String> categories() {
        return categories;
    }

    private void add(HazardItem item) {
        items.put(item.code(), item);
        categories.putIfAbsent(item.category(), item.categoryName());
    }

    private static HazardItem item(Map<String, String> row) {
        String severity = row.get("severity");
        return new HazardItem(
                row.get("code"),
                row.get("category"),
                row.get("category_name"),
                row.get("sub_category"),
                row.get("example_finding"),
                "EITHER".equals(severity) ? null : Severity.valueOf(severity),
                limit(row),
                "yes".equals(row.get("direct_major")),
                "yes".equals(row.get("external")),
                "yes".equals(row.get("stop_use")),
                "yes".equals(row.get("zero_tolerance")),
                row.get("authority"));
    }

    private static Limit limit(Map<String, String> row) {
        String amount = row.get("deadline_amount");
        String milestone = row.get("deadline_milestone");
        return new Limit(
                amount.isEmpty() ? 0 : Integer.parseInt(amount),
                Limit.Unit.valueOf(row.get("deadline_unit")),
                milestone.isEmpty() ? null : Milestone.valueOf(milestone));
    }
}
