package cn.zhenggai.web.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.Office;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a device asks for before it takes the product among its applications. */
@HttpTest
class InstalledAppTests {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aStrangersDeviceLearnsNameStartAndPictures() throws Exception {
        office.bureau();
        HttpReader stranger = new HttpReader(port);
        assertThat(stranger.get("/login").body())
                .contains("rel=\"manifest\" href=\"/app.webmanifest\"", "rel=\"apple-touch-icon\"");
        HttpResponse<String> answer = new HttpReader(port).get("/app.webmanifest");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/manifest+json");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        JsonNode manifest = json.readTree(answer.body());
        assertThat(manifest.get("name").asText()).isEqualTo(expectedName());
        assertThat(manifest.get("start_url").asText()).isEqualTo("/");
        assertThat(manifest.get("scope").asText()).isEqualTo("/");
        assertThat(manifest.get("display").asText()).isEqualTo("standalone");
        Set<String> purposes = new TreeSet<>();
        for (JsonNode icon : manifest.get("icons")) {
            purposes.add(icon.get("purpose").asText());
            try (InputStream picture = stranger.open(icon.get("src").asText())) {
                BufferedImage image = ImageIO.read(picture);
                assertThat(image.getWidth() + "x" + image.getHeight())
                        .isEqualTo(icon.get("sizes").asText());
            }
        }
        assertThat(purposes).containsExactly("any", "maskable");
    }

    private String expectedName() {
        var bureaus = jdbc.sql("select name from unit where kind = :kind and active")
                .param("kind", UnitKind.BUREAU.name())
                .query(String.class)
                .list();
        return bureaus.size() == 1 ? "整改 · " + bureaus.get(0) : "整改";
    }
}
