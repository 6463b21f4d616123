# vcpkg's ports of these two bring CMake packages and no pkg-config files; they get the names the rest of the build links.
find_package(httplib CONFIG REQUIRED)
find_package(unofficial-nayuki-qr-code-generator CONFIG REQUIRED)
add_library(unbar_httplib INTERFACE)
target_link_libraries(unbar_httplib INTERFACE httplib::httplib)
add_library(PkgConfig::HTTPLIB ALIAS unbar_httplib)
add_library(unbar_qrcodegen INTERFACE)
target_link_libraries(unbar_qrcodegen INTERFACE unofficial::nayuki-qr-code-generator::nayuki-qr-code-generator)
add_library(PkgConfig::QRCODEGEN ALIAS unbar_qrcodegen)
