package cn.zhenggai.architecture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A model as plain XML: what a drawing tool wrote, before any engine makes sense of it. */
record Model(String id, String text, Document xml) {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/";

    static Model read(Path file) throws IOException {
        String name = file.getFileName().toString();
        return parse(name.substring(0, name.lastIndexOf('.')), Files.readString(file));
    }

    static Model parse(String id, String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return new Model(id, text, factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException(id, e);
        }
    }

    List<Element> elements() {
        NodeList all = xml.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
    }

    Stream<Element> named(String... localNames) {
        List<String> wanted = List.of(localNames);
        return elements().stream().filter(element -> wanted.contains(element.getLocalName()));
    }

    /** What the picture says, notes included: message key to words. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Element element : elements()) {
            boolean drawn = BPMN.equals(element.getNamespaceURI())
                    && !List.of("message", "signal", "error", "escalation", "linkEventDefinition")
                            .contains(element.getLocalName());
            String name = element.getLocalName().equals("textAnnotation")
                    ? element.getTextContent().strip()
                    : element.getAttribute("name");
            if (drawn && !name.isEmpty()) {
                names.put("process." + id + "." + element.getAttribute("id"), name);
            }
        }
        return names;
    }

    static String camunda(Element element, String attribute) {
        String kind = BPMN.equals(element.getNamespaceURI()) ? "bpmn" : "dmn";
        return element.getAttributeNS(CAMUNDA + kind, attribute);
    }
}
