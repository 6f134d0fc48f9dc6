package cn.zhenggai.operation.web;

import cn.zhenggai.operation.Readiness;
import cn.zhenggai.operation.ServerAddress;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For a proxy or whatever restarts servers; asked without a login, and told nothing that helps a stranger. */
@RestController
class Probes {

    private final Readiness readiness;

    Probes(Readiness readiness) {
        this.readiness = readiness;
    }

    /** As long as the process answers. A database that is away is no reason to start it again. */
    @GetMapping(path = ServerAddress.ALIVE, produces = MediaType.TEXT_PLAIN_VALUE)
    String alive() {
        return "ok";
    }

    /** 503 while requests had better go elsewhere: starting, stopping, without database, without the folder of files. */
    @GetMapping(path = ServerAddress.READY, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Readiness.Answer> ready() {
        Readiness.Answer answer = readiness.ask();
        return ResponseEntity.status(answer.ready() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(answer);
    }
}
