package cn.zhenggai.organisation;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface People extends ListCrudRepository<Person, Long> {

    Optional<Person> findByLoginKey(String loginKey);
}
