package cn.zhenggai.point.web;

import cn.zhenggai.point.PointAddress;
import cn.zhenggai.point.PointRights;
import cn.zhenggai.shared.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door to the round, for everybody who works in a school. */
@Configuration(proxyBeanMethods = false)
class PointDoors {

    private static final int BESIDE_SELF_CHECK = 13;

    @Bean
    NavigationEntry pointsDoor() {
        return new NavigationEntry("points", PointAddress.PAGE, "qrcode", BESIDE_SELF_CHECK, PointRights::goesRound);
    }

    @Bean
    NavigationEntry.Behind plateDoor() {
        return new NavigationEntry.Behind("/plate", "points");
    }
}
