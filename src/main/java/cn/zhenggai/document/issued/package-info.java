/** Papers that stay: issued at the moment of the deed, kept to the byte, and proven. */
package cn.zhenggai.document.issued;
