/** What the field calls things by. */
@org.springframework.modulith.NamedInterface("words")
package cn.zhenggai.catalogue.words;
