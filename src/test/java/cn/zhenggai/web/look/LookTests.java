package cn.zhenggai.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.Role;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.Office;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each person's pages look as he chose it on this device, from the first byte on; paper does not. */
@HttpTest
class LookTests {

    private static final String DARK = "href=\"/dark-";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Test
    void aPageComesInTheColoursThatWereChosen() {
        HttpReader reader =
                new HttpReader(port).logIn(office.person(Role.DEPUTY).login());
        assertThat(reader.get("/look").body()).doesNotContain(DARK, "data-letters", "/contrast-");
        chosen(reader, "DARK", "LARGE", "true");
        String page = reader.get("/profile").body();
        assertThat(page).contains(DARK, "media=\"screen\"", "data-letters=\"large\"", "href=\"/contrast-");
        assertThat(page.indexOf(DARK)).as("before anything is drawn").isLessThan(page.indexOf("<body"));
        chosen(reader, "DEVICE", "LARGEST", null);
        assertThat(reader.get("/profile").body())
                .contains("media=\"screen and (prefers-color-scheme: dark)\"", "data-letters=\"largest\"")
                .doesNotContain("/contrast-");
        chosen(reader, "LIGHT", "USUAL", null);
        assertThat(reader.get("/profile").body()).doesNotContain(DARK, "data-letters");
    }

    /** On the computer of a staff room. */
    @Test
    void whatOneChoseIsNobodyElses() {
        HttpReader device =
                new HttpReader(port).logIn(office.person(Role.DEPUTY).login());
        chosen(device, "DARK", "LARGEST", "true");
        device.post("/logout");
        assertThat(device.get("/login").body()).doesNotContain(DARK);
        device.logIn(office.person(Role.INSPECTOR).login());
        assertThat(device.get("/profile").body()).doesNotContain(DARK);
    }

    @Test
    void beforeALoginItIsChosenForWhoeverHasChosenNothing() {
        HttpReader device = new HttpReader(port);
        device.get("/look");
        chosen(device, "LIGHT", "LARGE", null);
        assertThat(device.get("/login").body()).contains("data-letters=\"large\"");
        device.logIn(office.person(Role.REGISTRAR).login());
        assertThat(device.get("/profile").body()).contains("data-letters=\"large\"");
    }

    @Test
    void whatIsNoChoiceIsRefusedAtItsField() {
        HttpReader reader =
                new HttpReader(port).logIn(office.person(Role.DEPUTY).login());
        reader.get("/look");
        HttpResponse<String> answer = reader.post("/look", "letters", "LARGE");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("look-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "DARK.DARK.LARGE.x", "..", "dark"})
    void whateverLiesOnTheDeviceIsReadAsFarAsItMeansSomething(String kept) {
        Look look = Look.read(kept);
        assertThat(look.colours()).isEqualTo(kept.startsWith("DARK.") ? Look.Colours.DARK : Look.Colours.LIGHT);
        assertThat(Look.read(look.kept())).isEqualTo(look);
    }

    private static void chosen(HttpReader reader, String colours, String letters, String contrast) {
        HttpResponse<String> answer = contrast == null
                ? reader.post("/look", "colours", colours, "letters", letters)
                : reader.post("/look", "colours", colours, "letters", letters, "contrast", contrast);
        assertThat(HttpReader.location(answer)).endsWith("/look");
    }
}
