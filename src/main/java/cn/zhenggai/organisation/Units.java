package cn.zhenggai.organisation;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Units extends ListCrudRepository<Unit, Long> {

    Optional<Unit> findByCode(String code);

    Optional<Unit> findByNationalCode(String nationalCode);
}
