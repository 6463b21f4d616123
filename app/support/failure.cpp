#include "app/support/failure.h"

namespace unbar {

const char *failureText(FailureCode code)
{
    switch (code) {
#define UNBAR_FAILURE(name, text)                                                                            \
    case FailureCode::name:                                                                                  \
        return text;
#include "app/support/failure_codes.inc"
#undef UNBAR_FAILURE
    }
    return "support.unnamed";
}

} // namespace unbar
