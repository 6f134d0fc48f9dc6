package cn.zhenggai.document;

import com.deepoove.poi.template.BlockTemplate;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.MetaTemplate;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Finds the fields of a template that no part of the paper has, before anything is printed with holes in it. */
final class TemplateFields {

    private static final Pattern CELL_FIELD = Pattern.compile("\\[([A-Za-z]\\w*)]");
    private static final String LOG = "{{log}}";

    private final Set<String> unknown = new LinkedHashSet<>();

    private TemplateFields() {}

    /** As they stand in the template, in its order. */
    static Set<String> unknown(XWPFDocument document, List<MetaTemplate> parts) {
        TemplateFields fields = new TemplateFields();
        fields.check(parts, CaseFile.class);
        document.getTables().forEach(fields::checkRows);
        return fields.unknown;
    }

    private void check(List<MetaTemplate> parts, Class<?> scope) {
        for (MetaTemplate part : parts) {
            if (part instanceof BlockTemplate block) {
                String name = block.getStartMark().getTagName();
                Optional<Class<?>> inside = type(scope, name);
                if (inside.isEmpty()) {
                    unknown.add(block.getStartMark().getSource());
                } else {
                    check(block.getTemplates(), inside.get().isRecord() ? inside.get() : scope);
                }
            } else if (part instanceof ElementTemplate element
                    && type(scope, element.getTagName()).isEmpty()) {
                unknown.add(element.getSource());
            }
        }
    }

    /** The row below the one that says log is printed once a line. */
    private void checkRows(XWPFTable table) {
        List<XWPFTableRow> rows = table.getRows();
        for (int row = 0; row + 1 < rows.size(); row++) {
            if (text(rows.get(row)).contains(LOG)) {
                Matcher field = CELL_FIELD.matcher(text(rows.get(row + 1)));
                while (field.find()) {
                    if (type(CaseFile.LogLine.class, field.group(1)).isEmpty()) {
                        unknown.add(field.group());
                    }
                }
            }
        }
    }

    private static String text(XWPFTableRow row) {
        StringBuilder text = new StringBuilder();
        row.getTableCells().forEach(cell -> text.append(cell.getText()).append('\n'));
        return text.toString();
    }

    /** What the path leads to, step by step; of a list its elements. */
    private static Optional<Class<?>> type(Class<?> scope, String path) {
        Optional<Class<?>> found = Optional.of(scope);
        for (String step : path.split("\\.")) {
            found = found.filter(Class::isRecord)
                    .flatMap(type -> Arrays.stream(type.getRecordComponents())
                            .filter(component -> component.getName().equals(step))
                            .findFirst())
                    .map(TemplateFields::element);
        }
        return found;
    }

    private static Class<?> element(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }
}
