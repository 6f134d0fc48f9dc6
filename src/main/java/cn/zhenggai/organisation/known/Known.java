package cn.zhenggai.organisation.known;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import java.util.List;
import java.util.Optional;

/** The units and people against which rows are held: as they are this moment, or as a workbook would leave them. */
public interface Known {

    Optional<UnitCard> unit(long id);

    Optional<UnitCard> coded(String code);

    /** By the ten digits. */
    Optional<UnitCard> numbered(String nationalCode);

    /** Called so, in whatever widths and signs it is written; those that are open first. */
    List<UnitCard> named(long bureauId, String name);

    /** Programs included. */
    Optional<PersonCard> withLogin(String login);

    /** Programs left out. */
    List<PersonCard> withPhone(String phone);

    /** The active people of a bureau who work in no school and are called exactly so. */
    List<PersonCard> called(long bureauId, String name);

    /** By login. */
    List<PersonCard> answering(long school, Responsibility kind);

    /** In their order. */
    List<String> categories(long section);

    /** A row is about this unit. */
    default void mention(UnitCard unit) {}

    default void mention(PersonCard person) {}

    /** What a row would make of it, for the rows after it. */
    default void promise(Optional<UnitCard> before, UnitEntry entry) {}

    default void promisePerson(Optional<PersonCard> before, PersonEntry entry) {}
}
