/** The door before everything: headers on every answer, and what is refused before anybody reads it. */
@org.springframework.modulith.NamedInterface("door")
package cn.zhenggai.web.door;
