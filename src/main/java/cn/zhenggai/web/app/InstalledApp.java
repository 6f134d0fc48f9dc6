package cn.zhenggai.web.app;

import cn.zhenggai.shared.BureauNames;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What a device needs to keep the product among its applications, under the name of its bureau. Open to everybody, because
 * browsers ask for it without a session; it says no more than the name.
 */
@Controller
class InstalledApp {

    private static final String TYPE = "application/manifest+json";
    private static final String PNG = "image/png";

    private final BureauNames bureaus;
    private final MessageSource messages;

    InstalledApp(BureauNames bureaus, MessageSource messages) {
        this.bureaus = bureaus;
        this.messages = messages;
    }

    record Manifest(
            String id,
            String name,
            @JsonProperty("short_name") String shortName,
            String description,
            String lang,
            @JsonProperty("start_url") String startUrl,
            String scope,
            String display,
            @JsonProperty("theme_color") String themeColor,
            @JsonProperty("background_color") String backgroundColor,
            List<Icon> icons) {}

    record Icon(String src, String sizes, String type, String purpose) {}

    @GetMapping(path = "/app.webmanifest", produces = TYPE)
    ResponseEntity<Manifest> manifest(Locale locale) {
        String shortName = said("product.name", locale);
        return ResponseEntity.ok(new Manifest(
                "/",
                String.join(" · ", names(shortName)),
                shortName,
                said("product.promise", locale),
                locale.getLanguage().equals("en") ? "en" : "zh-CN",
                "/",
                "/",
                "standalone",
                "#0f2e35",
                "#f5f7f6",
                List.of(
                        new Icon("/icon-192.png", "192x192", PNG, "any"),
                        new Icon("/icon-512.png", "512x512", PNG, "any"),
                        new Icon("/icon-maskable-512.png", "512x512", PNG, "maskable"))));
    }

    /** A server of several bureaus bears the name of none. */
    private List<String> names(String product) {
        List<String> names = bureaus.names();
        return names.size() == 1 ? List.of(product, names.get(0)) : List.of(product);
    }

    private String said(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
