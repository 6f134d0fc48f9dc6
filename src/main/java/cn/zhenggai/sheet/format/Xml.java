package cn.zhenggai.sheet.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The elements of a part of a workbook one after the other, by their names without prefix; no entities, nothing fetched. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private static final int BUFFER = 1 << 16;
    private static final int MARK = 3;

    private final XMLStreamReader xml;
    private final int longest;

    /** @param longest characters that are kept of one text; what follows is read over */
    Xml(InputStream content, int longest) throws IOException {
        this.longest = longest;
        try {
            xml = FACTORY.createXMLStreamReader(signs(content));
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** A workbook is written in UTF-8 or in UTF-16 with its mark. Damaged signs are found here; the parser would print them. */
    private static Reader signs(InputStream content) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(content, BUFFER);
        bytes.mark(MARK);
        int first = bytes.read();
        int second = bytes.read();
        if (first != 0xef || second != 0xbb || bytes.read() != 0xbf) {
            bytes.reset();
        }
        boolean wide = first == 0xfe && second == 0xff || first == 0xff && second == 0xfe;
        return new InputStreamReader(
                bytes,
                (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Whether there is one more begin or end of an element. */
    boolean next() throws IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    boolean begins(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    String name() {
        return xml.getLocalName();
    }

    boolean begins() {
        return xml.isStartElement();
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    boolean flag(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    /** The text in the element that has just begun, up to its end. */
    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        try {
            while (depth > 0) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (xml.isCharacters() && text.length() < longest) {
                    text.append(xml.getText(), 0, Math.min(xml.getTextLength(), longest - text.length()));
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        return text.toString();
    }
}
