package cn.zhenggai.engine.table;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Says where in a table something stands, as one finds it in an editor: its rule by number, else the element and its id. */
final class TablePlace {

    private TablePlace() {}

    static String of(Element element) {
        for (Node node = element; node instanceof Element each; node = node.getParentNode()) {
            if ("rule".equals(each.getLocalName())) {
                return "rule " + (before(each) + 1) + ", " + named(element);
            }
        }
        return named(element);
    }

    private static String named(Element element) {
        String id = element.getAttribute("id");
        return element.getLocalName() + (id.isEmpty() ? "" : " " + RuleTable.shortened(id));
    }

    private static int before(Element rule) {
        int count = 0;
        for (Node node = rule.getPreviousSibling(); node != null; node = node.getPreviousSibling()) {
            if (rule.getNodeName().equals(node.getNodeName())) {
                count++;
            }
        }
        return count;
    }
}
