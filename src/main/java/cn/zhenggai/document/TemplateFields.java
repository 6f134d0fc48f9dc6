package cn.zhenggai.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.template.BlockTemplate;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.MetaTemplate;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Finds the fields of a template that no part of the paper has, before anything is printed with holes in it. */
final class TemplateFields {

    private static final Pattern CELL_FIELD = Pattern.compile("\\[[?/@]?([A-Za-z]\\w*)]");
    private static final Pattern ROW_LIST = Pattern.compile("\\{\\{(\\w+)}}");

    /** How a template names what a side path tells. */
    static final String FACTS = "facts.";

    private final Map<String, Class<?>> lists;
    private final Set<String> facts;
    private final Set<String> unknown = new LinkedHashSet<>();

    private TemplateFields(Class<?> paper, Set<String> facts) {
        lists = lists(paper);
        this.facts = facts;
    }

    /**
     * As they stand in the template, in its order.
     *
     * @param facts the names that may stand behind <code>facts.</code>
     */
    static Set<String> unknown(Class<?> paper, Set<String> facts, XWPFTemplate template) {
        TemplateFields fields = new TemplateFields(paper, facts);
        fields.check(template.getElementTemplates(), paper);
        template.getXWPFDocument().getTables().forEach(fields::checkRows);
        return fields.unknown;
    }

    /** Every list of a paper, those inside others as well, with the type of its elements. */
    static Map<String, Class<?>> lists(Class<?> paper) {
        Map<String, Class<?>> found = new LinkedHashMap<>();
        for (RecordComponent part : paper.getRecordComponents()) {
            Class<?> element = element(part);
            if (part.getType() == List.class) {
                found.put(part.getName(), element);
            }
            if (element.isRecord()) {
                lists(element).forEach(found::putIfAbsent);
            }
        }
        return found;
    }

    private void check(List<MetaTemplate> parts, Class<?> scope) {
        for (MetaTemplate part : parts) {
            if (part instanceof BlockTemplate block) {
                checkBlock(block, scope);
            } else if (part instanceof ElementTemplate element
                    && !told(element.getTagName())
                    && type(scope, element.getTagName()).isEmpty()) {
                unknown.add(element.getSource());
            }
        }
    }

    private boolean told(String path) {
        return path.startsWith(FACTS) && facts.contains(path.substring(FACTS.length()));
    }

    /** Around a text a block is a mistake too: inside it nothing but the text would be known. */
    private void checkBlock(BlockTemplate block, Class<?> scope) {
        if (told(block.getStartMark().getTagName())) {
            check(block.getTemplates(), scope);
            return;
        }
        Optional<Class<?>> inside =
                type(scope, block.getStartMark().getTagName()).filter(type -> type.isRecord() || type == boolean.class);
        if (inside.isEmpty()) {
            unknown.add(block.getStartMark().getSource());
        } else {
            check(block.getTemplates(), inside.get().isRecord() ? inside.get() : scope);
        }
    }

    /** The row below one that names a list is printed once an element. */
    private void checkRows(XWPFTable table) {
        List<XWPFTableRow> rows = table.getRows();
        for (int row = 0; row + 1 < rows.size(); row++) {
            Matcher list = ROW_LIST.matcher(text(rows.get(row)));
            while (list.find()) {
                if (lists.containsKey(list.group(1))) {
                    checkRow(text(rows.get(row + 1)), lists.get(list.group(1)));
                }
            }
        }
    }

    private void checkRow(String text, Class<?> element) {
        Matcher field = CELL_FIELD.matcher(text);
        while (field.find()) {
            if (type(element, field.group(1)).isEmpty()) {
                unknown.add(field.group());
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
