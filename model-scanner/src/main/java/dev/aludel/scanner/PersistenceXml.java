// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The persistence units that a {@code META-INF/persistence.xml} declares. */
final class PersistenceXml {

    static final String PATH = "META-INF/persistence.xml";

    private PersistenceXml() {}

    static List<PersistenceUnit> read(URL file) {
        List<PersistenceUnit> units = new ArrayList<>();
        for (Element unit : children(root(file), "persistence-unit")) {
            units.add(unit(file, unit));
        }
        return units;
    }

    private static PersistenceUnit unit(URL file, Element unit) {
        List<String> listedOnly = texts(unit, "exclude-unlisted-classes");
        Map<String, String> properties = new LinkedHashMap<>();
        texts(unit, "validation-mode").forEach(it -> properties.put("jakarta.persistence.validation.mode", it));
        for (Element group : children(unit, "properties")) {
            for (Element property : children(group, "property")) {
                properties.put(property.getAttribute("name"), property.getAttribute("value"));
            }
        }
        return new PersistenceUnit(
                unit.getAttribute("name"),
                file,
                texts(unit, "class"),
                texts(unit, "mapping-file"),
                texts(unit, "jar-file"),
                !listedOnly.isEmpty() && !"false".equals(listedOnly.get(0)),
                properties);
    }

    private static Element root(URL file) {
        try (InputStream in = file.openStream()) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            // The default handler prints to System.err.
            builder.setErrorHandler(new org.xml.sax.helpers.DefaultHandler());
            return builder.parse(in).getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new ModelPathNotReadableException(file.toString(), String.valueOf(e.getMessage()), e);
        }
    }

    private static List<String> texts(Element parent, String name) {
        return children(parent, name).stream()
                .map(it -> it.getTextContent().strip())
                .toList();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }
}
