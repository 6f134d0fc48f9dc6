package cn.zhenggai.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.security.factor.Phone;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.Office;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The last way in, for whoever keeps the machine. */
@HttpTest
class ResettingLoginTests {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    ResettingLogin command;

    @Test
    void anAdministratorWhoLostEverythingGetsInByWhoeverKeepsTheMachine() {
        PersonCard admin = office.person(Role.ADMIN);
        HttpReader lost = new HttpReader(port).logIn(admin.login());
        Phone phone = Phone.scanning(lost.get("/profile/second-factor").body());
        lost.post("/profile/second-factor", "code", phone.digits());
        String password = command.reset(admin.login()).orElseThrow();
        assertThat(HttpReader.location(lost.get("/people")))
                .as("whoever has the phone")
                .startsWith("/login");
        HttpReader again = new HttpReader(port);
        again.logIn(admin.login(), password);
        assertThat(HttpReader.location(again.get("/people"))).isEqualTo("/profile/password");
    }

    @Test
    void nobodyIsMadeUp() {
        assertThat(command.reset("nobody-at-all")).isEmpty();
    }
}
