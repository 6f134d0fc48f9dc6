/** Login, first start, the reader's own profile and the administrator's password reset. */
package cn.zhenggai.security.web;
