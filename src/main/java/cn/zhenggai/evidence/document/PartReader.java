package cn.zhenggai.evidence.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one part of a package, whatever way its XML is written, for what acts or reaches outside. */
final class PartReader {

    private static final XMLInputFactory FACTORY = factory();
    private static final Pattern MACRO_TYPE =
            Pattern.compile(".*(macroEnabled|vbaProject|macrosheet|intlmacro|dialogsheet).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMBEDDED_TYPE =
            Pattern.compile(".*/(oleObject|control|aFChunk|subDocument|frame|activeX\\w*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DDE = Pattern.compile("\\bDDE(AUTO)?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACTION = Pattern.compile("ppaction://(program|macro|ole).*", Pattern.CASE_INSENSITIVE);

    /** A path without a machine: of the one who wrote it, which leads nowhere for whoever opens it. */
    private static final Pattern OWN_DISK = Pattern.compile(
            "(file:/{0,3})?[a-z]:[/\\\\].*|(?!file:)(?![a-z][a-z0-9+.-]+:)(?!//|\\\\\\\\).*", Pattern.CASE_INSENSITIVE);

    private final StringBuilder fields = new StringBuilder();
    private final XMLStreamReader xml;

    private PartReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    static void read(String name, InputStream content) throws IOException {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(content);
            new PartReader(xml).read(name.endsWith(".rels"));
        } catch (XMLStreamException broken) {
            throw new IOException("A part cannot be read", broken);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void read(boolean relations) throws XMLStreamException {
        boolean inField = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inField = xml.getLocalName().equals("instrText");
                element(relations);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inField = false;
            } else if (inField && event == XMLStreamConstants.CHARACTERS) {
                fields.append(xml.getText());
            } else if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("A part with a DTD");
            }
        }
        refuse(DDE.matcher(fields).find(), Danger.DDE);
    }

    private void element(boolean relations) {
        switch (xml.getLocalName()) {
            case "Relationship" -> relation(relations);
            case "Override", "Default" ->
                refuse(MACRO_TYPE.matcher(attribute("ContentType")).matches(), Danger.MACROS);
            case "ddeLink" -> throw new Danger.Found(Danger.DDE);
            case "oleLink" -> throw new Danger.Found(Danger.OUTSIDE);
            case "fldSimple" -> refuse(DDE.matcher(attribute("instr")).find(), Danger.DDE);
            case "fldChar" -> fields.append(' ');
            case "hlinkClick", "hlinkHover", "hlinkMouseOver" ->
                refuse(ACTION.matcher(attribute("action")).matches(), Danger.MACROS);
            default -> {
                // says nothing of what is looked for
            }
        }
    }

    private void relation(boolean relations) {
        if (!relations) {
            return;
        }
        String type = attribute("Type");
        refuse(type.toLowerCase(Locale.ROOT).endsWith("/vbaproject"), Danger.MACROS);
        boolean acts = EMBEDDED_TYPE.matcher(type).matches();
        if (!attribute("TargetMode").equalsIgnoreCase("External")) {
            refuse(acts, Danger.EMBEDDED);
        } else if (!type.endsWith("/hyperlink")) {
            refuse(acts || !OWN_DISK.matcher(attribute("Target").strip()).matches(), Danger.OUTSIDE);
        }
    }

    private String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static void refuse(boolean found, Danger danger) {
        if (found) {
            throw new Danger.Found(danger);
        }
    }
}
