package cn.zhenggai.demo;

import cn.zhenggai.Zhenggai;
import cn.zhenggai.start.StoppedWhileStarting;
import org.springframework.boot.SpringApplication;

/** The product with the demo county, started from an IDE; it does what mvn spring-boot:run does. */
public final class DemoCounty {

    private DemoCounty() {}

    public static void main(String[] arguments) {
        SpringApplication county = new SpringApplication(Zhenggai.class);
        county.setAdditionalProfiles("demo");
        county.addListeners(StoppedWhileStarting.armed());
        county.run(arguments);
    }
}
