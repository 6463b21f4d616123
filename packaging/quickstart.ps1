# Unbar on Windows: installs by the vcpkg manifest, builds, starts the demo. Written, not yet run on a Windows machine.
param([ValidateSet("run", "test")][string]$Command = "run", [switch]$Tour)
$ErrorActionPreference = "Stop"
$root = Resolve-Path "$PSScriptRoot\.."
if (-not $env:VCPKG_ROOT) { throw "Set VCPKG_ROOT to a vcpkg checkout; the manifest is packaging\windows\vcpkg.json." }
$toolchain = "$env:VCPKG_ROOT\scripts\buildsystems\vcpkg.cmake"
$preset = if ($Command -eq "test") { "dev" } else { "release" }
cmake --preset $preset -S $root -D CMAKE_TOOLCHAIN_FILE=$toolchain -D VCPKG_MANIFEST_DIR="$root\packaging\windows"
if ($LASTEXITCODE) { exit $LASTEXITCODE }
cmake --build "$root\build\$preset" --parallel
if ($LASTEXITCODE) { exit $LASTEXITCODE }
if ($Command -eq "test") {
    ctest --test-dir "$root\build\$preset" -L gate -LE "interop|browser|atspi" --output-on-failure
    exit $LASTEXITCODE
}
$arguments = @("--demo")
if ($Tour) { $arguments += @("--tour", "$root\build\tour") }
& "$root\build\release\bin\unbar.exe" @arguments
exit $LASTEXITCODE
