package cn.zhenggai.engine.table;

import cn.zhenggai.shared.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** XML that fetches nothing and declares nothing. */
final class PlainXml {

    private PlainXml() {}

    static Outcome<Document> read(byte[] file) {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return Outcome.done(builder.parse(new ByteArrayInputStream(file)));
        } catch (SAXParseException wrong) {
            String code = String.valueOf(wrong.getMessage()).contains("DOCTYPE") ? "rules.doctype" : "rules.notXml";
            return Outcome.refused(RuleTable.refusal(code, Integer.toString(Math.max(1, wrong.getLineNumber()))));
        } catch (SAXException | IOException wrong) {
            return Outcome.refused(RuleTable.refusal("rules.notXml", "1"));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }
}
