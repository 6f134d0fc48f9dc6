/** Login, first start, the reader's own profile, and what the administrator gives people to get in with. */
package cn.zhenggai.security.web;
